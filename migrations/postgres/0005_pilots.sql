CREATE TABLE "assessments" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"pilot_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"value" integer NOT NULL,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "criteria" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"position" integer NOT NULL,
	"key" text NOT NULL,
	"title" text NOT NULL,
	"weight" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evaluations" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"pilot_id" text NOT NULL,
	"results" text DEFAULT '' NOT NULL,
	"effects" text DEFAULT '' NOT NULL,
	"real_need" text NOT NULL,
	"need_note" text DEFAULT '' NOT NULL,
	"new" text DEFAULT '' NOT NULL,
	"useful" text DEFAULT '' NOT NULL,
	"used" text DEFAULT '' NOT NULL,
	"transfer" text DEFAULT '' NOT NULL,
	"decision" text NOT NULL,
	"actor" text DEFAULT '' NOT NULL,
	"decided_by" text DEFAULT '' NOT NULL,
	"decided_on" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"round_id" text NOT NULL,
	"text" text NOT NULL,
	"rating" integer,
	"day" text NOT NULL,
	"hidden_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "figures" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"round_id" text NOT NULL,
	"indicator_id" text NOT NULL,
	"value" double precision NOT NULL,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"pilot_id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"unit" text NOT NULL,
	"start" double precision,
	"target" double precision
);
--> statement-breakpoint
CREATE TABLE "pilot_aims" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"pilot_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"due" text NOT NULL,
	"reached" text NOT NULL,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pilot_partners" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"pilot_id" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pilot_rounds" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"pilot_id" text NOT NULL,
	"number" integer NOT NULL,
	"start" text DEFAULT '' NOT NULL,
	"end" text DEFAULT '' NOT NULL,
	"plan" text DEFAULT '' NOT NULL,
	"done" text DEFAULT '' NOT NULL,
	"feedback" text DEFAULT '' NOT NULL,
	"analysis" text DEFAULT '' NOT NULL,
	"decision" text NOT NULL,
	"change" text DEFAULT '' NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"code" text NOT NULL,
	"open" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pilots" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"solution_id" text,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"aim" text DEFAULT '' NOT NULL,
	"target_group" text DEFAULT '' NOT NULL,
	"activities" text DEFAULT '' NOT NULL,
	"money" text DEFAULT '' NOT NULL,
	"staff" text DEFAULT '' NOT NULL,
	"anchoring" text DEFAULT '' NOT NULL,
	"leader" text DEFAULT '' NOT NULL,
	"start" text DEFAULT '' NOT NULL,
	"due" text DEFAULT '' NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "scores" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"scoring_id" text NOT NULL,
	"pilot_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"value" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scorings" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"shown_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "budget_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"pilot_id" text,
	"year" integer NOT NULL,
	"side" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"cash" bigint NOT NULL,
	"own" bigint NOT NULL,
	"hours" double precision,
	"rate" double precision,
	"spent" bigint,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mappings" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"package_id" text NOT NULL,
	"topic" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"package_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"solution_id" text,
	"action_id" text
);
--> statement-breakpoint
CREATE TABLE "packages" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"aim" text DEFAULT '' NOT NULL,
	"lead" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme_seats" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"body" text NOT NULL,
	"name" text NOT NULL,
	"share" integer,
	"package_id" text
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"title" text NOT NULL,
	"aim" text NOT NULL,
	"year" integer NOT NULL,
	"quarter" integer NOT NULL,
	"quarters" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "progress" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"measure_id" text NOT NULL,
	"quarter" integer NOT NULL,
	"mark" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_texts" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"pilot_id" text NOT NULL,
	"field" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follows" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"sponsor_id" text NOT NULL,
	"pilot_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sponsors" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"name" text NOT NULL,
	"contact" text NOT NULL,
	"email" text NOT NULL,
	"code" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "status_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"pilot_id" text NOT NULL,
	"request_id" text,
	"state" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "status_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"sponsor_id" text NOT NULL,
	"pilot_id" text NOT NULL,
	"text" text NOT NULL,
	"due" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "examples" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"pilot_id" text,
	"content" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "stories" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"pilot_id" text NOT NULL,
	"title" text NOT NULL,
	"kind" text DEFAULT '' NOT NULL,
	"area" text DEFAULT '' NOT NULL,
	"start" text DEFAULT '' NOT NULL,
	"end" text DEFAULT '' NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	"themes" text DEFAULT '' NOT NULL,
	"need" text DEFAULT '' NOT NULL,
	"process" text DEFAULT '' NOT NULL,
	"solution" text DEFAULT '' NOT NULL,
	"effect" text DEFAULT '' NOT NULL,
	"spreading" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story_figures" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"pilot_id" text NOT NULL,
	"title" text NOT NULL,
	"unit" text NOT NULL,
	"year" integer NOT NULL,
	"value" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story_updates" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"pilot_id" text NOT NULL,
	"date" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criteria" ADD CONSTRAINT "criteria_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_round_id_pilot_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."pilot_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_round_id_pilot_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."pilot_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_aims" ADD CONSTRAINT "pilot_aims_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_aims" ADD CONSTRAINT "pilot_aims_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_partners" ADD CONSTRAINT "pilot_partners_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_partners" ADD CONSTRAINT "pilot_partners_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_rounds" ADD CONSTRAINT "pilot_rounds_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_rounds" ADD CONSTRAINT "pilot_rounds_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilots" ADD CONSTRAINT "pilots_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilots" ADD CONSTRAINT "pilots_solution_id_solutions_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solutions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_scoring_id_scorings_id_fk" FOREIGN KEY ("scoring_id") REFERENCES "public"."scorings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorings" ADD CONSTRAINT "scorings_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_lines" ADD CONSTRAINT "budget_lines_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_lines" ADD CONSTRAINT "budget_lines_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mappings" ADD CONSTRAINT "mappings_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mappings" ADD CONSTRAINT "mappings_package_id_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."packages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_package_id_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."packages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_solution_id_solutions_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solutions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_action_id_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."actions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packages" ADD CONSTRAINT "packages_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_seats" ADD CONSTRAINT "programme_seats_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_seats" ADD CONSTRAINT "programme_seats_package_id_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."packages"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress" ADD CONSTRAINT "progress_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress" ADD CONSTRAINT "progress_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_texts" ADD CONSTRAINT "report_texts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_texts" ADD CONSTRAINT "report_texts_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_sponsor_id_sponsors_id_fk" FOREIGN KEY ("sponsor_id") REFERENCES "public"."sponsors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsors" ADD CONSTRAINT "sponsors_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_reports" ADD CONSTRAINT "status_reports_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_reports" ADD CONSTRAINT "status_reports_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_reports" ADD CONSTRAINT "status_reports_request_id_status_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."status_requests"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_requests" ADD CONSTRAINT "status_requests_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_requests" ADD CONSTRAINT "status_requests_sponsor_id_sponsors_id_fk" FOREIGN KEY ("sponsor_id") REFERENCES "public"."sponsors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_requests" ADD CONSTRAINT "status_requests_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "examples" ADD CONSTRAINT "examples_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "examples" ADD CONSTRAINT "examples_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_figures" ADD CONSTRAINT "story_figures_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_figures" ADD CONSTRAINT "story_figures_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_updates" ADD CONSTRAINT "story_updates_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_updates" ADD CONSTRAINT "story_updates_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assessments_once" ON "assessments" USING btree ("pilot_id","criterion_id");--> statement-breakpoint
CREATE INDEX "assessments_project" ON "assessments" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "assessments_criterion" ON "assessments" USING btree ("criterion_id");--> statement-breakpoint
CREATE INDEX "criteria_project" ON "criteria" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "evaluations_pilot" ON "evaluations" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "evaluations_project" ON "evaluations" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "feedback_round" ON "feedback" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "feedback_project" ON "feedback" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "figures_once" ON "figures" USING btree ("round_id","indicator_id");--> statement-breakpoint
CREATE INDEX "figures_project" ON "figures" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "figures_indicator" ON "figures" USING btree ("indicator_id");--> statement-breakpoint
CREATE INDEX "indicators_pilot" ON "indicators" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "indicators_project" ON "indicators" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "pilot_aims_pilot" ON "pilot_aims" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "pilot_aims_project" ON "pilot_aims" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "pilot_partners_pilot" ON "pilot_partners" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "pilot_partners_project" ON "pilot_partners" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pilot_rounds_code" ON "pilot_rounds" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "pilot_rounds_number" ON "pilot_rounds" USING btree ("pilot_id","number");--> statement-breakpoint
CREATE INDEX "pilot_rounds_project" ON "pilot_rounds" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "pilots_project" ON "pilots" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "pilots_solution" ON "pilots" USING btree ("solution_id");--> statement-breakpoint
CREATE UNIQUE INDEX "scores_once" ON "scores" USING btree ("scoring_id","pilot_id","criterion_id","participant_id");--> statement-breakpoint
CREATE INDEX "scores_project" ON "scores" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "scores_pilot" ON "scores" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "scores_criterion" ON "scores" USING btree ("criterion_id");--> statement-breakpoint
CREATE INDEX "scores_participant" ON "scores" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "scorings_project" ON "scorings" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "budget_lines_project" ON "budget_lines" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "budget_lines_pilot" ON "budget_lines" USING btree ("pilot_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mappings_once" ON "mappings" USING btree ("package_id","topic");--> statement-breakpoint
CREATE INDEX "mappings_project" ON "mappings" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "measures_project" ON "measures" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "measures_package" ON "measures" USING btree ("package_id");--> statement-breakpoint
CREATE INDEX "measures_solution" ON "measures" USING btree ("solution_id");--> statement-breakpoint
CREATE INDEX "measures_action" ON "measures" USING btree ("action_id");--> statement-breakpoint
CREATE INDEX "packages_project" ON "packages" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "programme_seats_project" ON "programme_seats" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "programme_seats_package" ON "programme_seats" USING btree ("package_id");--> statement-breakpoint
CREATE UNIQUE INDEX "programmes_project" ON "programmes" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "progress_once" ON "progress" USING btree ("measure_id","quarter");--> statement-breakpoint
CREATE INDEX "progress_project" ON "progress" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_texts_once" ON "report_texts" USING btree ("pilot_id","field");--> statement-breakpoint
CREATE INDEX "report_texts_project" ON "report_texts" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "follows_once" ON "follows" USING btree ("sponsor_id","pilot_id");--> statement-breakpoint
CREATE INDEX "follows_project" ON "follows" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "follows_pilot" ON "follows" USING btree ("pilot_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sponsors_code" ON "sponsors" USING btree ("code");--> statement-breakpoint
CREATE INDEX "sponsors_municipality" ON "sponsors" USING btree ("municipality_id");--> statement-breakpoint
CREATE INDEX "status_reports_project" ON "status_reports" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "status_reports_pilot" ON "status_reports" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "status_reports_request" ON "status_reports" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "status_requests_project" ON "status_requests" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "status_requests_sponsor" ON "status_requests" USING btree ("sponsor_id");--> statement-breakpoint
CREATE INDEX "status_requests_pilot" ON "status_requests" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "examples_municipality" ON "examples" USING btree ("municipality_id");--> statement-breakpoint
CREATE INDEX "examples_pilot" ON "examples" USING btree ("pilot_id");--> statement-breakpoint
CREATE UNIQUE INDEX "stories_pilot" ON "stories" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "stories_project" ON "stories" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "story_figures_pilot" ON "story_figures" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "story_figures_project" ON "story_figures" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "story_updates_pilot" ON "story_updates" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "story_updates_project" ON "story_updates" USING btree ("project_id");
CREATE TABLE "clusters" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"group_id" text NOT NULL,
	"heading" text NOT NULL,
	"position" integer NOT NULL,
	"priority" integer
);
--> statement-breakpoint
CREATE TABLE "homework" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"proposal_id" text NOT NULL,
	"due" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "homework_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"homework_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "homework_responsible" (
	"homework_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "needs" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"group_id" text NOT NULL,
	"author_id" text,
	"cluster_id" text,
	"text" text NOT NULL,
	"position" integer NOT NULL,
	"round" integer NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"group_id" text NOT NULL,
	"author_id" text,
	"cluster_id" text,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"position" integer NOT NULL,
	"round" integer NOT NULL,
	"nominated" boolean NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" text PRIMARY KEY NOT NULL,
	"actor" text NOT NULL,
	"call_id" text NOT NULL,
	"name" text NOT NULL,
	"project_id" text,
	"fingerprint" text NOT NULL,
	"answer" jsonb,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "secrets" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attendance" (
	"workshop_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"position" integer NOT NULL,
	"theme_id" text NOT NULL,
	"facilitator_id" text,
	"place" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"name" text NOT NULL,
	"organisation" text NOT NULL,
	"sector" text NOT NULL,
	"language" text NOT NULL,
	"email" text NOT NULL,
	"personal_code" text NOT NULL,
	"invited" boolean NOT NULL,
	"position" integer NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"title" text NOT NULL,
	"aim" text NOT NULL,
	"language" text NOT NULL,
	"room_code" text NOT NULL,
	"revision" integer NOT NULL,
	"running_workshop" integer NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" text PRIMARY KEY NOT NULL,
	"theme_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "screens" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"project_id" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seats" (
	"workshop_id" text NOT NULL,
	"round" integer NOT NULL,
	"participant_id" text NOT NULL,
	"group_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "themes" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workshops" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"number" integer NOT NULL,
	"date" text NOT NULL,
	"start" text NOT NULL,
	"minutes" integer NOT NULL,
	"place" text NOT NULL,
	"step" text NOT NULL,
	"round" integer NOT NULL,
	"timer_ends_at" timestamp (3) with time zone,
	"timer_left_ms" bigint
);
--> statement-breakpoint
CREATE TABLE "links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"person_id" text,
	"expires_at" timestamp (3) with time zone,
	"used" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"person_id" text NOT NULL,
	"municipality_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "memberships_person_id_municipality_id_pk" PRIMARY KEY("person_id","municipality_id")
);
--> statement-breakpoint
CREATE TABLE "municipalities" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ballots" (
	"id" text PRIMARY KEY NOT NULL,
	"vote_round_id" text NOT NULL,
	"voter" text NOT NULL,
	"slot" integer NOT NULL,
	"proposal_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "candidates" (
	"vote_round_id" text NOT NULL,
	"proposal_id" text NOT NULL,
	"position" integer NOT NULL,
	"chosen_reason" text,
	"chosen_rank" integer,
	CONSTRAINT "candidates_vote_round_id_proposal_id_pk" PRIMARY KEY("vote_round_id","proposal_id")
);
--> statement-breakpoint
CREATE TABLE "vote_rounds" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"workshop_id" text NOT NULL,
	"number" integer NOT NULL,
	"votes_per_person" integer NOT NULL,
	"key" text,
	"eligible" integer,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "clusters" ADD CONSTRAINT "clusters_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clusters" ADD CONSTRAINT "clusters_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "homework" ADD CONSTRAINT "homework_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "homework" ADD CONSTRAINT "homework_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "homework_questions" ADD CONSTRAINT "homework_questions_homework_id_homework_id_fk" FOREIGN KEY ("homework_id") REFERENCES "public"."homework"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "homework_responsible" ADD CONSTRAINT "homework_responsible_homework_id_homework_id_fk" FOREIGN KEY ("homework_id") REFERENCES "public"."homework"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "homework_responsible" ADD CONSTRAINT "homework_responsible_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_author_id_participants_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."participants"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_author_id_participants_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."participants"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_facilitator_id_participants_id_fk" FOREIGN KEY ("facilitator_id") REFERENCES "public"."participants"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screens" ADD CONSTRAINT "screens_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshops" ADD CONSTRAINT "workshops_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_vote_round_id_proposal_id_candidates_vote_round_id_proposal_id_fk" FOREIGN KEY ("vote_round_id","proposal_id") REFERENCES "public"."candidates"("vote_round_id","proposal_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_vote_round_id_vote_rounds_id_fk" FOREIGN KEY ("vote_round_id") REFERENCES "public"."vote_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_rounds" ADD CONSTRAINT "vote_rounds_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_rounds" ADD CONSTRAINT "vote_rounds_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "clusters_group" ON "clusters" USING btree ("group_id");--> statement-breakpoint
CREATE UNIQUE INDEX "homework_proposal" ON "homework" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "homework_project" ON "homework" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "homework_questions_homework" ON "homework_questions" USING btree ("homework_id");--> statement-breakpoint
CREATE UNIQUE INDEX "homework_responsible_once" ON "homework_responsible" USING btree ("homework_id","participant_id");--> statement-breakpoint
CREATE INDEX "needs_group" ON "needs" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "needs_project" ON "needs" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "proposals_group" ON "proposals" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "proposals_project" ON "proposals" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calls_once" ON "calls" USING btree ("actor","call_id");--> statement-breakpoint
CREATE INDEX "calls_project" ON "calls" USING btree ("project_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "attendance_once" ON "attendance" USING btree ("workshop_id","participant_id");--> statement-breakpoint
CREATE INDEX "groups_project" ON "groups" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "participants_code" ON "participants" USING btree ("personal_code");--> statement-breakpoint
CREATE INDEX "participants_project" ON "participants" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "projects_room_code" ON "projects" USING btree ("room_code");--> statement-breakpoint
CREATE INDEX "projects_municipality" ON "projects" USING btree ("municipality_id");--> statement-breakpoint
CREATE INDEX "questions_theme" ON "questions" USING btree ("theme_id");--> statement-breakpoint
CREATE UNIQUE INDEX "screens_number" ON "screens" USING btree ("number");--> statement-breakpoint
CREATE INDEX "screens_project" ON "screens" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "seats_once" ON "seats" USING btree ("workshop_id","round","participant_id");--> statement-breakpoint
CREATE INDEX "seats_participant" ON "seats" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "seats_group" ON "seats" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "themes_project" ON "themes" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "workshops_number" ON "workshops" USING btree ("project_id","number");--> statement-breakpoint
CREATE INDEX "memberships_municipality" ON "memberships" USING btree ("municipality_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email");--> statement-breakpoint
CREATE INDEX "sign_ins_subject" ON "sign_ins" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ballots_slot" ON "ballots" USING btree ("vote_round_id","voter","slot");--> statement-breakpoint
CREATE UNIQUE INDEX "ballots_proposal" ON "ballots" USING btree ("vote_round_id","voter","proposal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "vote_rounds_number" ON "vote_rounds" USING btree ("workshop_id","number");--> statement-breakpoint
CREATE INDEX "vote_rounds_project" ON "vote_rounds" USING btree ("project_id");
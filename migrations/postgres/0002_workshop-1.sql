CREATE TABLE "cluster_votes" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"cluster_id" text NOT NULL,
	"participant_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_needs" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"proposal_id" text NOT NULL,
	"need_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "arrivals" (
	"workshop_id" text NOT NULL,
	"round" integer NOT NULL,
	"participant_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "item_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"workshop_id" text NOT NULL,
	"item_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "wishes" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"kind" text NOT NULL,
	"people" jsonb NOT NULL,
	"group_id" text,
	"round" integer
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"workshop_id" text NOT NULL,
	"group_id" text,
	"caption" text NOT NULL,
	"position" integer NOT NULL,
	"image" "bytea" NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "summary_parts" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"workshop_id" text NOT NULL,
	"part" text NOT NULL,
	"text" text NOT NULL,
	"left_out" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "abstentions" (
	"id" text PRIMARY KEY NOT NULL,
	"vote_round_id" text NOT NULL,
	"voter" text NOT NULL,
	"paper" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sector_votes" (
	"vote_round_id" text NOT NULL,
	"sector" text NOT NULL,
	"proposal_id" text NOT NULL,
	"votes" integer NOT NULL,
	CONSTRAINT "sector_votes_vote_round_id_sector_proposal_id_pk" PRIMARY KEY("vote_round_id","sector","proposal_id")
);
--> statement-breakpoint
DROP INDEX "ballots_proposal";--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "bank_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "adapted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "bank_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "for_everyone" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "for_tables" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "group_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "left_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "presenter_id" text;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "size" integer;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "step" text;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "rounds" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "seating" text DEFAULT 'planned' NOT NULL;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "writers" text DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "nominations" integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "summary_open_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "paper" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "stack" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "vote_rounds" ADD COLUMN "method" text DEFAULT 'votes' NOT NULL;--> statement-breakpoint
ALTER TABLE "vote_rounds" ADD COLUMN "own_table" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "vote_rounds" ADD COLUMN "standing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "vote_rounds" ADD COLUMN "runoff_of" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "cluster_votes" ADD CONSTRAINT "cluster_votes_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_votes" ADD CONSTRAINT "cluster_votes_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_votes" ADD CONSTRAINT "cluster_votes_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_needs" ADD CONSTRAINT "proposal_needs_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_needs" ADD CONSTRAINT "proposal_needs_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_needs" ADD CONSTRAINT "proposal_needs_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arrivals" ADD CONSTRAINT "arrivals_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arrivals" ADD CONSTRAINT "arrivals_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_runs" ADD CONSTRAINT "item_runs_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_runs" ADD CONSTRAINT "item_runs_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summary_parts" ADD CONSTRAINT "summary_parts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summary_parts" ADD CONSTRAINT "summary_parts_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "abstentions" ADD CONSTRAINT "abstentions_vote_round_id_vote_rounds_id_fk" FOREIGN KEY ("vote_round_id") REFERENCES "public"."vote_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sector_votes" ADD CONSTRAINT "sector_votes_vote_round_id_vote_rounds_id_fk" FOREIGN KEY ("vote_round_id") REFERENCES "public"."vote_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cluster_votes_once" ON "cluster_votes" USING btree ("cluster_id","participant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_needs_once" ON "proposal_needs" USING btree ("proposal_id","need_id");--> statement-breakpoint
CREATE UNIQUE INDEX "arrivals_once" ON "arrivals" USING btree ("workshop_id","round","participant_id");--> statement-breakpoint
CREATE INDEX "item_runs_workshop" ON "item_runs" USING btree ("workshop_id");--> statement-breakpoint
CREATE INDEX "wishes_project" ON "wishes" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "photos_workshop" ON "photos" USING btree ("workshop_id");--> statement-breakpoint
CREATE UNIQUE INDEX "summary_parts_part" ON "summary_parts" USING btree ("workshop_id","part");--> statement-breakpoint
CREATE UNIQUE INDEX "abstentions_once" ON "abstentions" USING btree ("vote_round_id","voter");--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_presenter_id_participants_id_fk" FOREIGN KEY ("presenter_id") REFERENCES "public"."participants"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ballots_proposal" ON "ballots" USING btree ("vote_round_id","voter","proposal_id","stack");
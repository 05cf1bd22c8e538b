CREATE TABLE "agenda_items" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"workshop_id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"minutes" integer NOT NULL,
	"step" text,
	"screen" text NOT NULL,
	"screen_text" text NOT NULL,
	"notes" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"actor" text NOT NULL,
	"name" text NOT NULL,
	"rows" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"participant_id" text,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"recipient" text NOT NULL,
	"recipient_name" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"calendar" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"next_at" timestamp (3) with time zone,
	"error" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "pack_texts" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"language" text NOT NULL,
	"part" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anchors" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"item" text NOT NULL,
	"settled" boolean NOT NULL,
	"choice" text NOT NULL,
	"name" text NOT NULL,
	"date" text NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bank" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"theme_id" text,
	"input_id" text,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consequences" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"stakeholder_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"todo" boolean NOT NULL,
	"who" text NOT NULL,
	"due" text NOT NULL,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "inputs" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"source" text NOT NULL,
	"who" text NOT NULL,
	"organisation" text NOT NULL,
	"sector" text NOT NULL,
	"works" text NOT NULL,
	"hard" text NOT NULL,
	"barriers" text NOT NULL,
	"measures" text NOT NULL,
	"date" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "partners" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"contact" text NOT NULL,
	"email" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_members" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"person_id" text NOT NULL,
	"partner_id" text NOT NULL,
	"role" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "questionnaires" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"code" text NOT NULL,
	"open" boolean NOT NULL,
	"intro" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "representatives" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"stakeholder_id" text NOT NULL,
	"participant_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sheets" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"cells" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stakeholders" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"sector" text NOT NULL,
	"tier" text NOT NULL,
	"role" text NOT NULL,
	"need" text NOT NULL,
	"positive" text NOT NULL,
	"negative" text NOT NULL,
	"overall" text NOT NULL,
	"affected" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wanted_mix" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"sector" text NOT NULL,
	"people" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "participants" ADD COLUMN "phone" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "participants" ADD COLUMN "contact" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "participants" ADD COLUMN "reply" text DEFAULT 'invited' NOT NULL;--> statement-breakpoint
ALTER TABLE "participants" ADD COLUMN "interpreter" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "participants" ADD COLUMN "partner_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "marks" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "item_id" text;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_texts" ADD CONSTRAINT "pack_texts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank" ADD CONSTRAINT "bank_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank" ADD CONSTRAINT "bank_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank" ADD CONSTRAINT "bank_input_id_inputs_id_fk" FOREIGN KEY ("input_id") REFERENCES "public"."inputs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consequences" ADD CONSTRAINT "consequences_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consequences" ADD CONSTRAINT "consequences_stakeholder_id_stakeholders_id_fk" FOREIGN KEY ("stakeholder_id") REFERENCES "public"."stakeholders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inputs" ADD CONSTRAINT "inputs_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partners" ADD CONSTRAINT "partners_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_members" ADD CONSTRAINT "project_members_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_members" ADD CONSTRAINT "project_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_members" ADD CONSTRAINT "project_members_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaires" ADD CONSTRAINT "questionnaires_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_stakeholder_id_stakeholders_id_fk" FOREIGN KEY ("stakeholder_id") REFERENCES "public"."stakeholders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stakeholders" ADD CONSTRAINT "stakeholders_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wanted_mix" ADD CONSTRAINT "wanted_mix_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agenda_items_workshop" ON "agenda_items" USING btree ("workshop_id");--> statement-breakpoint
CREATE INDEX "agenda_items_project" ON "agenda_items" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "changes_project" ON "changes" USING btree ("project_id","at");--> statement-breakpoint
CREATE INDEX "changes_at" ON "changes" USING btree ("at");--> statement-breakpoint
CREATE INDEX "mails_project" ON "mails" USING btree ("project_id","created_at");--> statement-breakpoint
CREATE INDEX "mails_due" ON "mails" USING btree ("state","next_at");--> statement-breakpoint
CREATE INDEX "mails_participant" ON "mails" USING btree ("participant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pack_texts_part" ON "pack_texts" USING btree ("project_id","language","part");--> statement-breakpoint
CREATE UNIQUE INDEX "anchors_item" ON "anchors" USING btree ("project_id","item");--> statement-breakpoint
CREATE INDEX "bank_project" ON "bank" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "bank_input" ON "bank" USING btree ("input_id");--> statement-breakpoint
CREATE INDEX "consequences_project" ON "consequences" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "consequences_stakeholder" ON "consequences" USING btree ("stakeholder_id");--> statement-breakpoint
CREATE INDEX "inputs_project" ON "inputs" USING btree ("project_id","created_at");--> statement-breakpoint
CREATE INDEX "partners_project" ON "partners" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "project_members_once" ON "project_members" USING btree ("project_id","person_id");--> statement-breakpoint
CREATE INDEX "project_members_person" ON "project_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "project_members_partner" ON "project_members" USING btree ("partner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "questionnaires_project" ON "questionnaires" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "questionnaires_code" ON "questionnaires" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "representatives_once" ON "representatives" USING btree ("stakeholder_id","participant_id");--> statement-breakpoint
CREATE INDEX "representatives_project" ON "representatives" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "representatives_participant" ON "representatives" USING btree ("participant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sheets_once" ON "sheets" USING btree ("project_id","person_id");--> statement-breakpoint
CREATE INDEX "sheets_created" ON "sheets" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "stakeholders_project" ON "stakeholders" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "wanted_mix_sector" ON "wanted_mix" USING btree ("project_id","sector");
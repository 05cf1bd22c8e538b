CREATE TABLE `agenda_items` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`workshop_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`minutes` integer NOT NULL,
	`step` text,
	`screen` text NOT NULL,
	`screen_text` text NOT NULL,
	`notes` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `agenda_items_workshop` ON `agenda_items` (`workshop_id`);--> statement-breakpoint
CREATE INDEX `agenda_items_project` ON `agenda_items` (`project_id`);--> statement-breakpoint
CREATE TABLE `changes` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`actor` text NOT NULL,
	`name` text NOT NULL,
	`rows` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `changes_project` ON `changes` (`project_id`,`at`);--> statement-breakpoint
CREATE INDEX `changes_at` ON `changes` (`at`);--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`participant_id` text,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`recipient` text NOT NULL,
	`recipient_name` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`calendar` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_at` integer,
	`error` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `mails_project` ON `mails` (`project_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `mails_due` ON `mails` (`state`,`next_at`);--> statement-breakpoint
CREATE INDEX `mails_participant` ON `mails` (`participant_id`);--> statement-breakpoint
CREATE TABLE `pack_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`language` text NOT NULL,
	`part` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pack_texts_part` ON `pack_texts` (`project_id`,`language`,`part`);--> statement-breakpoint
CREATE TABLE `anchors` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`item` text NOT NULL,
	`settled` integer NOT NULL,
	`choice` text NOT NULL,
	`name` text NOT NULL,
	`date` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `anchors_item` ON `anchors` (`project_id`,`item`);--> statement-breakpoint
CREATE TABLE `bank` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`theme_id` text,
	`input_id` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`input_id`) REFERENCES `inputs`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `bank_project` ON `bank` (`project_id`);--> statement-breakpoint
CREATE INDEX `bank_input` ON `bank` (`input_id`);--> statement-breakpoint
CREATE TABLE `consequences` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`stakeholder_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`todo` integer NOT NULL,
	`who` text NOT NULL,
	`due` text NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`stakeholder_id`) REFERENCES `stakeholders`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consequences_project` ON `consequences` (`project_id`);--> statement-breakpoint
CREATE INDEX `consequences_stakeholder` ON `consequences` (`stakeholder_id`);--> statement-breakpoint
CREATE TABLE `inputs` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`source` text NOT NULL,
	`who` text NOT NULL,
	`organisation` text NOT NULL,
	`sector` text NOT NULL,
	`works` text NOT NULL,
	`hard` text NOT NULL,
	`barriers` text NOT NULL,
	`measures` text NOT NULL,
	`date` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `inputs_project` ON `inputs` (`project_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `partners` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`contact` text NOT NULL,
	`email` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `partners_project` ON `partners` (`project_id`);--> statement-breakpoint
CREATE TABLE `project_members` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`person_id` text NOT NULL,
	`partner_id` text NOT NULL,
	`role` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `project_members_once` ON `project_members` (`project_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `project_members_person` ON `project_members` (`person_id`);--> statement-breakpoint
CREATE INDEX `project_members_partner` ON `project_members` (`partner_id`);--> statement-breakpoint
CREATE TABLE `questionnaires` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`code` text NOT NULL,
	`open` integer NOT NULL,
	`intro` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questionnaires_project` ON `questionnaires` (`project_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `questionnaires_code` ON `questionnaires` (`code`);--> statement-breakpoint
CREATE TABLE `representatives` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`stakeholder_id` text NOT NULL,
	`participant_id` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`stakeholder_id`) REFERENCES `stakeholders`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `representatives_once` ON `representatives` (`stakeholder_id`,`participant_id`);--> statement-breakpoint
CREATE INDEX `representatives_project` ON `representatives` (`project_id`);--> statement-breakpoint
CREATE INDEX `representatives_participant` ON `representatives` (`participant_id`);--> statement-breakpoint
CREATE TABLE `sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`cells` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sheets_once` ON `sheets` (`project_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `sheets_created` ON `sheets` (`created_at`);--> statement-breakpoint
CREATE TABLE `stakeholders` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`sector` text NOT NULL,
	`tier` text NOT NULL,
	`role` text NOT NULL,
	`need` text NOT NULL,
	`positive` text NOT NULL,
	`negative` text NOT NULL,
	`overall` text NOT NULL,
	`affected` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `stakeholders_project` ON `stakeholders` (`project_id`);--> statement-breakpoint
CREATE TABLE `wanted_mix` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`sector` text NOT NULL,
	`people` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `wanted_mix_sector` ON `wanted_mix` (`project_id`,`sector`);--> statement-breakpoint
ALTER TABLE `participants` ADD `phone` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `participants` ADD `contact` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `participants` ADD `reply` text DEFAULT 'invited' NOT NULL;--> statement-breakpoint
ALTER TABLE `participants` ADD `interpreter` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `participants` ADD `partner_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `questions` ADD `marks` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `workshops` ADD `item_id` text;--> statement-breakpoint
ALTER TABLE `workshops` ADD `sequence` integer DEFAULT 0 NOT NULL;
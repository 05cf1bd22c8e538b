CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`participant_id` text,
	`referee_id` text,
	`who` text NOT NULL,
	`tag` text NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`reply` text NOT NULL,
	`replied_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`referee_id`) REFERENCES `referees`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `comments_proposal` ON `comments` (`proposal_id`);--> statement-breakpoint
CREATE INDEX `comments_project` ON `comments` (`project_id`);--> statement-breakpoint
CREATE TABLE `handovers` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`actor` text NOT NULL,
	`contact` text NOT NULL,
	`note` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `handovers_proposal` ON `handovers` (`proposal_id`);--> statement-breakpoint
CREATE INDEX `handovers_project` ON `handovers` (`project_id`);--> statement-breakpoint
CREATE TABLE `proposal_wordings` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `proposal_wordings_proposal` ON `proposal_wordings` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `referees` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`organisation` text NOT NULL,
	`email` text NOT NULL,
	`language` text NOT NULL,
	`code` text NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `referees_code` ON `referees` (`code`);--> statement-breakpoint
CREATE INDEX `referees_project` ON `referees` (`project_id`);--> statement-breakpoint
CREATE TABLE `additions` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`workshop_id` text NOT NULL,
	`homework_id` text NOT NULL,
	`author_id` text,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`homework_id`) REFERENCES `homework`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `additions_homework` ON `additions` (`homework_id`);--> statement-breakpoint
CREATE INDEX `additions_project` ON `additions` (`project_id`);--> statement-breakpoint
CREATE TABLE `homework_files` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`homework_id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`pages` integer NOT NULL,
	`content` blob NOT NULL,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`homework_id`) REFERENCES `homework`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `homework_files_homework` ON `homework_files` (`homework_id`);--> statement-breakpoint
CREATE TABLE `homework_talks` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`homework_id` text NOT NULL,
	`position` integer NOT NULL,
	`who` text NOT NULL,
	`date` text NOT NULL,
	`what` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`homework_id`) REFERENCES `homework`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `homework_talks_homework` ON `homework_talks` (`homework_id`);--> statement-breakpoint
CREATE TABLE `action_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`action_id` text NOT NULL,
	`status` text NOT NULL,
	`note` text NOT NULL,
	`author_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `action_notes_action` ON `action_notes` (`action_id`);--> statement-breakpoint
CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`solution_id` text,
	`workshop_id` text NOT NULL,
	`activity` text NOT NULL,
	`responsible` text NOT NULL,
	`participant_id` text,
	`start` text NOT NULL,
	`due` text NOT NULL,
	`status` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`solution_id`) REFERENCES `solutions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `actions_project` ON `actions` (`project_id`);--> statement-breakpoint
CREATE INDEX `actions_solution` ON `actions` (`solution_id`);--> statement-breakpoint
CREATE INDEX `actions_participant` ON `actions` (`participant_id`);--> statement-breakpoint
CREATE TABLE `open_points` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`workshop_id` text NOT NULL,
	`solution_id` text,
	`text` text NOT NULL,
	`who` text NOT NULL,
	`due` text NOT NULL,
	`position` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`solution_id`) REFERENCES `solutions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `open_points_workshop` ON `open_points` (`workshop_id`);--> statement-breakpoint
CREATE INDEX `open_points_project` ON `open_points` (`project_id`);--> statement-breakpoint
CREATE TABLE `reality_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`solution_id` text NOT NULL,
	`area` text NOT NULL,
	`verdict` text NOT NULL,
	`note` text NOT NULL,
	`who` text NOT NULL,
	`due` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`solution_id`) REFERENCES `solutions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reality_checks_area` ON `reality_checks` (`solution_id`,`area`);--> statement-breakpoint
CREATE TABLE `solutions` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`group_id` text NOT NULL,
	`workshop_id` text NOT NULL,
	`title` text NOT NULL,
	`position` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `solutions_project` ON `solutions` (`project_id`);--> statement-breakpoint
CREATE INDEX `solutions_group` ON `solutions` (`group_id`);--> statement-breakpoint
CREATE TABLE `writing_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`writing_id` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`author_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`writing_id`) REFERENCES `writings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `writing_versions_once` ON `writing_versions` (`writing_id`,`version`);--> statement-breakpoint
CREATE TABLE `writings` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`homework_id` text,
	`solution_id` text,
	`field` text NOT NULL,
	`text` text NOT NULL,
	`state` blob NOT NULL,
	`version` integer NOT NULL,
	`author_id` text,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`homework_id`) REFERENCES `homework`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`solution_id`) REFERENCES `solutions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `writings_homework` ON `writings` (`homework_id`,`field`);--> statement-breakpoint
CREATE UNIQUE INDEX `writings_solution` ON `writings` (`solution_id`,`field`);--> statement-breakpoint
CREATE INDEX `writings_project` ON `writings` (`project_id`);--> statement-breakpoint
ALTER TABLE `homework` ADD `done_at` integer;--> statement-breakpoint
ALTER TABLE `proposals` ADD `merged_into` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `proposals` ADD `split_from` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `workshops` ADD `comments_open_at` integer;--> statement-breakpoint
ALTER TABLE `workshops` ADD `comments_until` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `workshops` ADD `presenting_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `workshops` ADD `slide` integer DEFAULT 0 NOT NULL;
CREATE TABLE `clusters` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`group_id` text NOT NULL,
	`heading` text NOT NULL,
	`position` integer NOT NULL,
	`priority` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `clusters_group` ON `clusters` (`group_id`);--> statement-breakpoint
CREATE TABLE `homework` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`due` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `homework_proposal` ON `homework` (`proposal_id`);--> statement-breakpoint
CREATE INDEX `homework_project` ON `homework` (`project_id`);--> statement-breakpoint
CREATE TABLE `homework_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`homework_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`homework_id`) REFERENCES `homework`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `homework_questions_homework` ON `homework_questions` (`homework_id`);--> statement-breakpoint
CREATE TABLE `homework_responsible` (
	`homework_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`homework_id`) REFERENCES `homework`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `homework_responsible_once` ON `homework_responsible` (`homework_id`,`participant_id`);--> statement-breakpoint
CREATE TABLE `needs` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`group_id` text NOT NULL,
	`author_id` text,
	`cluster_id` text,
	`text` text NOT NULL,
	`position` integer NOT NULL,
	`round` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `needs_group` ON `needs` (`group_id`);--> statement-breakpoint
CREATE INDEX `needs_project` ON `needs` (`project_id`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`group_id` text NOT NULL,
	`author_id` text,
	`cluster_id` text,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`position` integer NOT NULL,
	`round` integer NOT NULL,
	`nominated` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `proposals_group` ON `proposals` (`group_id`);--> statement-breakpoint
CREATE INDEX `proposals_project` ON `proposals` (`project_id`);--> statement-breakpoint
CREATE TABLE `calls` (
	`id` text PRIMARY KEY NOT NULL,
	`actor` text NOT NULL,
	`call_id` text NOT NULL,
	`name` text NOT NULL,
	`project_id` text,
	`fingerprint` text NOT NULL,
	`answer` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calls_once` ON `calls` (`actor`,`call_id`);--> statement-breakpoint
CREATE INDEX `calls_project` ON `calls` (`project_id`,`at`);--> statement-breakpoint
CREATE TABLE `secrets` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `attendance` (
	`workshop_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_once` ON `attendance` (`workshop_id`,`participant_id`);--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`position` integer NOT NULL,
	`theme_id` text NOT NULL,
	`facilitator_id` text,
	`place` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`facilitator_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `groups_project` ON `groups` (`project_id`);--> statement-breakpoint
CREATE TABLE `participants` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`name` text NOT NULL,
	`organisation` text NOT NULL,
	`sector` text NOT NULL,
	`language` text NOT NULL,
	`email` text NOT NULL,
	`personal_code` text NOT NULL,
	`invited` integer NOT NULL,
	`position` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `participants_code` ON `participants` (`personal_code`);--> statement-breakpoint
CREATE INDEX `participants_project` ON `participants` (`project_id`);--> statement-breakpoint
CREATE TABLE `projects` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`title` text NOT NULL,
	`aim` text NOT NULL,
	`language` text NOT NULL,
	`room_code` text NOT NULL,
	`revision` integer NOT NULL,
	`running_workshop` integer NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `projects_room_code` ON `projects` (`room_code`);--> statement-breakpoint
CREATE INDEX `projects_municipality` ON `projects` (`municipality_id`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`theme_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `questions_theme` ON `questions` (`theme_id`);--> statement-breakpoint
CREATE TABLE `screens` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`project_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `screens_number` ON `screens` (`number`);--> statement-breakpoint
CREATE INDEX `screens_project` ON `screens` (`project_id`);--> statement-breakpoint
CREATE TABLE `seats` (
	`workshop_id` text NOT NULL,
	`round` integer NOT NULL,
	`participant_id` text NOT NULL,
	`group_id` text NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seats_once` ON `seats` (`workshop_id`,`round`,`participant_id`);--> statement-breakpoint
CREATE INDEX `seats_participant` ON `seats` (`participant_id`);--> statement-breakpoint
CREATE INDEX `seats_group` ON `seats` (`group_id`);--> statement-breakpoint
CREATE TABLE `themes` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `themes_project` ON `themes` (`project_id`);--> statement-breakpoint
CREATE TABLE `workshops` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`number` integer NOT NULL,
	`date` text NOT NULL,
	`start` text NOT NULL,
	`minutes` integer NOT NULL,
	`place` text NOT NULL,
	`step` text NOT NULL,
	`round` integer NOT NULL,
	`timer_ends_at` integer,
	`timer_left_ms` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `workshops_number` ON `workshops` (`project_id`,`number`);--> statement-breakpoint
CREATE TABLE `links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`person_id` text,
	`expires_at` integer,
	`used` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `memberships` (
	`person_id` text NOT NULL,
	`municipality_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`person_id`, `municipality_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `memberships_municipality` ON `memberships` (`municipality_id`);--> statement-breakpoint
CREATE TABLE `municipalities` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`password_hash` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `sign_ins` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_ins_subject` ON `sign_ins` (`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `ballots` (
	`id` text PRIMARY KEY NOT NULL,
	`vote_round_id` text NOT NULL,
	`voter` text NOT NULL,
	`slot` integer NOT NULL,
	`proposal_id` text NOT NULL,
	FOREIGN KEY (`vote_round_id`,`proposal_id`) REFERENCES `candidates`(`vote_round_id`,`proposal_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ballots_slot` ON `ballots` (`vote_round_id`,`voter`,`slot`);--> statement-breakpoint
CREATE UNIQUE INDEX `ballots_proposal` ON `ballots` (`vote_round_id`,`voter`,`proposal_id`);--> statement-breakpoint
CREATE TABLE `candidates` (
	`vote_round_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`position` integer NOT NULL,
	`chosen_reason` text,
	`chosen_rank` integer,
	PRIMARY KEY(`vote_round_id`, `proposal_id`),
	FOREIGN KEY (`vote_round_id`) REFERENCES `vote_rounds`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `vote_rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`workshop_id` text NOT NULL,
	`number` integer NOT NULL,
	`votes_per_person` integer NOT NULL,
	`key` text,
	`eligible` integer,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vote_rounds_number` ON `vote_rounds` (`workshop_id`,`number`);--> statement-breakpoint
CREATE INDEX `vote_rounds_project` ON `vote_rounds` (`project_id`);
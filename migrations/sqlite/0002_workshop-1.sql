CREATE TABLE `cluster_votes` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`cluster_id` text NOT NULL,
	`participant_id` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cluster_votes_once` ON `cluster_votes` (`cluster_id`,`participant_id`);--> statement-breakpoint
CREATE TABLE `proposal_needs` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`need_id` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`need_id`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_needs_once` ON `proposal_needs` (`proposal_id`,`need_id`);--> statement-breakpoint
CREATE TABLE `arrivals` (
	`workshop_id` text NOT NULL,
	`round` integer NOT NULL,
	`participant_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `arrivals_once` ON `arrivals` (`workshop_id`,`round`,`participant_id`);--> statement-breakpoint
CREATE TABLE `item_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`workshop_id` text NOT NULL,
	`item_id` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `item_runs_workshop` ON `item_runs` (`workshop_id`);--> statement-breakpoint
CREATE TABLE `wishes` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`kind` text NOT NULL,
	`people` text NOT NULL,
	`group_id` text,
	`round` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `wishes_project` ON `wishes` (`project_id`);--> statement-breakpoint
CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`workshop_id` text NOT NULL,
	`group_id` text,
	`caption` text NOT NULL,
	`position` integer NOT NULL,
	`image` blob NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `photos_workshop` ON `photos` (`workshop_id`);--> statement-breakpoint
CREATE TABLE `summary_parts` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`workshop_id` text NOT NULL,
	`part` text NOT NULL,
	`text` text NOT NULL,
	`left_out` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `summary_parts_part` ON `summary_parts` (`workshop_id`,`part`);--> statement-breakpoint
CREATE TABLE `abstentions` (
	`id` text PRIMARY KEY NOT NULL,
	`vote_round_id` text NOT NULL,
	`voter` text NOT NULL,
	`paper` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`vote_round_id`) REFERENCES `vote_rounds`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `abstentions_once` ON `abstentions` (`vote_round_id`,`voter`);--> statement-breakpoint
CREATE TABLE `sector_votes` (
	`vote_round_id` text NOT NULL,
	`sector` text NOT NULL,
	`proposal_id` text NOT NULL,
	`votes` integer NOT NULL,
	PRIMARY KEY(`vote_round_id`, `sector`, `proposal_id`),
	FOREIGN KEY (`vote_round_id`) REFERENCES `vote_rounds`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
DROP INDEX `ballots_proposal`;--> statement-breakpoint
ALTER TABLE `ballots` ADD `paper` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `ballots` ADD `stack` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `ballots_proposal` ON `ballots` (`vote_round_id`,`voter`,`proposal_id`,`stack`);--> statement-breakpoint
ALTER TABLE `needs` ADD `bank_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `proposals` ADD `adapted` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `proposals` ADD `bank_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `for_everyone` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `for_tables` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `changes` ADD `group_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `attendance` ADD `left_at` integer;--> statement-breakpoint
ALTER TABLE `groups` ADD `presenter_id` text REFERENCES participants(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `groups` ADD `size` integer;--> statement-breakpoint
ALTER TABLE `groups` ADD `step` text;--> statement-breakpoint
ALTER TABLE `workshops` ADD `rounds` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `workshops` ADD `seating` text DEFAULT 'planned' NOT NULL;--> statement-breakpoint
ALTER TABLE `workshops` ADD `writers` text DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE `workshops` ADD `nominations` integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE `workshops` ADD `summary_open_at` integer;--> statement-breakpoint
ALTER TABLE `vote_rounds` ADD `method` text DEFAULT 'votes' NOT NULL;--> statement-breakpoint
ALTER TABLE `vote_rounds` ADD `own_table` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `vote_rounds` ADD `standing` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `vote_rounds` ADD `runoff_of` text DEFAULT '' NOT NULL;
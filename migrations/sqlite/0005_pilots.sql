CREATE TABLE `assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`pilot_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`value` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`criterion_id`) REFERENCES `criteria`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assessments_once` ON `assessments` (`pilot_id`,`criterion_id`);--> statement-breakpoint
CREATE INDEX `assessments_project` ON `assessments` (`project_id`);--> statement-breakpoint
CREATE INDEX `assessments_criterion` ON `assessments` (`criterion_id`);--> statement-breakpoint
CREATE TABLE `criteria` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`position` integer NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`weight` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `criteria_project` ON `criteria` (`project_id`);--> statement-breakpoint
CREATE TABLE `evaluations` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`pilot_id` text NOT NULL,
	`results` text DEFAULT '' NOT NULL,
	`effects` text DEFAULT '' NOT NULL,
	`real_need` text NOT NULL,
	`need_note` text DEFAULT '' NOT NULL,
	`new` text DEFAULT '' NOT NULL,
	`useful` text DEFAULT '' NOT NULL,
	`used` text DEFAULT '' NOT NULL,
	`transfer` text DEFAULT '' NOT NULL,
	`decision` text NOT NULL,
	`actor` text DEFAULT '' NOT NULL,
	`decided_by` text DEFAULT '' NOT NULL,
	`decided_on` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evaluations_pilot` ON `evaluations` (`pilot_id`);--> statement-breakpoint
CREATE INDEX `evaluations_project` ON `evaluations` (`project_id`);--> statement-breakpoint
CREATE TABLE `feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`round_id` text NOT NULL,
	`text` text NOT NULL,
	`rating` integer,
	`day` text NOT NULL,
	`hidden_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`round_id`) REFERENCES `pilot_rounds`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `feedback_round` ON `feedback` (`round_id`);--> statement-breakpoint
CREATE INDEX `feedback_project` ON `feedback` (`project_id`);--> statement-breakpoint
CREATE TABLE `figures` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`round_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`value` real NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`round_id`) REFERENCES `pilot_rounds`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `figures_once` ON `figures` (`round_id`,`indicator_id`);--> statement-breakpoint
CREATE INDEX `figures_project` ON `figures` (`project_id`);--> statement-breakpoint
CREATE INDEX `figures_indicator` ON `figures` (`indicator_id`);--> statement-breakpoint
CREATE TABLE `indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`pilot_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`unit` text NOT NULL,
	`start` real,
	`target` real,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `indicators_pilot` ON `indicators` (`pilot_id`);--> statement-breakpoint
CREATE INDEX `indicators_project` ON `indicators` (`project_id`);--> statement-breakpoint
CREATE TABLE `pilot_aims` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`pilot_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`due` text NOT NULL,
	`reached` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `pilot_aims_pilot` ON `pilot_aims` (`pilot_id`);--> statement-breakpoint
CREATE INDEX `pilot_aims_project` ON `pilot_aims` (`project_id`);--> statement-breakpoint
CREATE TABLE `pilot_partners` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`pilot_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `pilot_partners_pilot` ON `pilot_partners` (`pilot_id`);--> statement-breakpoint
CREATE INDEX `pilot_partners_project` ON `pilot_partners` (`project_id`);--> statement-breakpoint
CREATE TABLE `pilot_rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`pilot_id` text NOT NULL,
	`number` integer NOT NULL,
	`start` text DEFAULT '' NOT NULL,
	`end` text DEFAULT '' NOT NULL,
	`plan` text DEFAULT '' NOT NULL,
	`done` text DEFAULT '' NOT NULL,
	`feedback` text DEFAULT '' NOT NULL,
	`analysis` text DEFAULT '' NOT NULL,
	`decision` text NOT NULL,
	`change` text DEFAULT '' NOT NULL,
	`decided_at` integer,
	`code` text NOT NULL,
	`open` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pilot_rounds_code` ON `pilot_rounds` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `pilot_rounds_number` ON `pilot_rounds` (`pilot_id`,`number`);--> statement-breakpoint
CREATE INDEX `pilot_rounds_project` ON `pilot_rounds` (`project_id`);--> statement-breakpoint
CREATE TABLE `pilots` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`solution_id` text,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`decided_at` integer,
	`aim` text DEFAULT '' NOT NULL,
	`target_group` text DEFAULT '' NOT NULL,
	`activities` text DEFAULT '' NOT NULL,
	`money` text DEFAULT '' NOT NULL,
	`staff` text DEFAULT '' NOT NULL,
	`anchoring` text DEFAULT '' NOT NULL,
	`leader` text DEFAULT '' NOT NULL,
	`start` text DEFAULT '' NOT NULL,
	`due` text DEFAULT '' NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`solution_id`) REFERENCES `solutions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `pilots_project` ON `pilots` (`project_id`);--> statement-breakpoint
CREATE INDEX `pilots_solution` ON `pilots` (`solution_id`);--> statement-breakpoint
CREATE TABLE `scores` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`scoring_id` text NOT NULL,
	`pilot_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`value` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`scoring_id`) REFERENCES `scorings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`criterion_id`) REFERENCES `criteria`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scores_once` ON `scores` (`scoring_id`,`pilot_id`,`criterion_id`,`participant_id`);--> statement-breakpoint
CREATE INDEX `scores_project` ON `scores` (`project_id`);--> statement-breakpoint
CREATE INDEX `scores_pilot` ON `scores` (`pilot_id`);--> statement-breakpoint
CREATE INDEX `scores_criterion` ON `scores` (`criterion_id`);--> statement-breakpoint
CREATE INDEX `scores_participant` ON `scores` (`participant_id`);--> statement-breakpoint
CREATE TABLE `scorings` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`shown_at` integer,
	`closed_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `scorings_project` ON `scorings` (`project_id`);--> statement-breakpoint
CREATE TABLE `budget_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`pilot_id` text,
	`year` integer NOT NULL,
	`side` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`cash` integer NOT NULL,
	`own` integer NOT NULL,
	`hours` real,
	`rate` real,
	`spent` integer,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `budget_lines_project` ON `budget_lines` (`project_id`);--> statement-breakpoint
CREATE INDEX `budget_lines_pilot` ON `budget_lines` (`pilot_id`);--> statement-breakpoint
CREATE TABLE `mappings` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`package_id` text NOT NULL,
	`topic` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`package_id`) REFERENCES `packages`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mappings_once` ON `mappings` (`package_id`,`topic`);--> statement-breakpoint
CREATE INDEX `mappings_project` ON `mappings` (`project_id`);--> statement-breakpoint
CREATE TABLE `measures` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`package_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`solution_id` text,
	`action_id` text,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`package_id`) REFERENCES `packages`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`solution_id`) REFERENCES `solutions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `measures_project` ON `measures` (`project_id`);--> statement-breakpoint
CREATE INDEX `measures_package` ON `measures` (`package_id`);--> statement-breakpoint
CREATE INDEX `measures_solution` ON `measures` (`solution_id`);--> statement-breakpoint
CREATE INDEX `measures_action` ON `measures` (`action_id`);--> statement-breakpoint
CREATE TABLE `packages` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`aim` text DEFAULT '' NOT NULL,
	`lead` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `packages_project` ON `packages` (`project_id`);--> statement-breakpoint
CREATE TABLE `programme_seats` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`body` text NOT NULL,
	`name` text NOT NULL,
	`share` integer,
	`package_id` text,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`package_id`) REFERENCES `packages`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `programme_seats_project` ON `programme_seats` (`project_id`);--> statement-breakpoint
CREATE INDEX `programme_seats_package` ON `programme_seats` (`package_id`);--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`title` text NOT NULL,
	`aim` text NOT NULL,
	`year` integer NOT NULL,
	`quarter` integer NOT NULL,
	`quarters` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `programmes_project` ON `programmes` (`project_id`);--> statement-breakpoint
CREATE TABLE `progress` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`measure_id` text NOT NULL,
	`quarter` integer NOT NULL,
	`mark` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `progress_once` ON `progress` (`measure_id`,`quarter`);--> statement-breakpoint
CREATE INDEX `progress_project` ON `progress` (`project_id`);--> statement-breakpoint
CREATE TABLE `report_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`pilot_id` text NOT NULL,
	`field` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_texts_once` ON `report_texts` (`pilot_id`,`field`);--> statement-breakpoint
CREATE INDEX `report_texts_project` ON `report_texts` (`project_id`);--> statement-breakpoint
CREATE TABLE `follows` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`sponsor_id` text NOT NULL,
	`pilot_id` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`sponsor_id`) REFERENCES `sponsors`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `follows_once` ON `follows` (`sponsor_id`,`pilot_id`);--> statement-breakpoint
CREATE INDEX `follows_project` ON `follows` (`project_id`);--> statement-breakpoint
CREATE INDEX `follows_pilot` ON `follows` (`pilot_id`);--> statement-breakpoint
CREATE TABLE `sponsors` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`name` text NOT NULL,
	`contact` text NOT NULL,
	`email` text NOT NULL,
	`code` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sponsors_code` ON `sponsors` (`code`);--> statement-breakpoint
CREATE INDEX `sponsors_municipality` ON `sponsors` (`municipality_id`);--> statement-breakpoint
CREATE TABLE `status_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`pilot_id` text NOT NULL,
	`request_id` text,
	`state` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`request_id`) REFERENCES `status_requests`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `status_reports_project` ON `status_reports` (`project_id`);--> statement-breakpoint
CREATE INDEX `status_reports_pilot` ON `status_reports` (`pilot_id`);--> statement-breakpoint
CREATE INDEX `status_reports_request` ON `status_reports` (`request_id`);--> statement-breakpoint
CREATE TABLE `status_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`sponsor_id` text NOT NULL,
	`pilot_id` text NOT NULL,
	`text` text NOT NULL,
	`due` text NOT NULL,
	`asked_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`sponsor_id`) REFERENCES `sponsors`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `status_requests_project` ON `status_requests` (`project_id`);--> statement-breakpoint
CREATE INDEX `status_requests_sponsor` ON `status_requests` (`sponsor_id`);--> statement-breakpoint
CREATE INDEX `status_requests_pilot` ON `status_requests` (`pilot_id`);--> statement-breakpoint
CREATE TABLE `examples` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`pilot_id` text,
	`content` text NOT NULL,
	`published_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `examples_municipality` ON `examples` (`municipality_id`);--> statement-breakpoint
CREATE INDEX `examples_pilot` ON `examples` (`pilot_id`);--> statement-breakpoint
CREATE TABLE `stories` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`pilot_id` text NOT NULL,
	`title` text NOT NULL,
	`kind` text DEFAULT '' NOT NULL,
	`area` text DEFAULT '' NOT NULL,
	`start` text DEFAULT '' NOT NULL,
	`end` text DEFAULT '' NOT NULL,
	`contact` text DEFAULT '' NOT NULL,
	`themes` text DEFAULT '' NOT NULL,
	`need` text DEFAULT '' NOT NULL,
	`process` text DEFAULT '' NOT NULL,
	`solution` text DEFAULT '' NOT NULL,
	`effect` text DEFAULT '' NOT NULL,
	`spreading` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stories_pilot` ON `stories` (`pilot_id`);--> statement-breakpoint
CREATE INDEX `stories_project` ON `stories` (`project_id`);--> statement-breakpoint
CREATE TABLE `story_figures` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`pilot_id` text NOT NULL,
	`title` text NOT NULL,
	`unit` text NOT NULL,
	`year` integer NOT NULL,
	`value` real NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `story_figures_pilot` ON `story_figures` (`pilot_id`);--> statement-breakpoint
CREATE INDEX `story_figures_project` ON `story_figures` (`project_id`);--> statement-breakpoint
CREATE TABLE `story_updates` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`pilot_id` text NOT NULL,
	`date` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `story_updates_pilot` ON `story_updates` (`pilot_id`);--> statement-breakpoint
CREATE INDEX `story_updates_project` ON `story_updates` (`project_id`);
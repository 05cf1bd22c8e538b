ALTER TABLE `mails` ADD `referee_id` text REFERENCES referees(id) ON UPDATE no action ON DELETE set null;--> statement-breakpoint
ALTER TABLE `mails` ADD `workshop_id` text REFERENCES workshops(id) ON UPDATE no action ON DELETE set null;--> statement-breakpoint
CREATE INDEX `mails_workshop` ON `mails` (`workshop_id`);--> statement-breakpoint
-- A letter knew its workshop by its kind: `summary` was of workshop 1, `summary-2` to `summary-9` of the later ones.
UPDATE `mails` SET `workshop_id` = (
	SELECT `w`.`id` FROM `workshops` `w` WHERE `w`.`project_id` = `mails`.`project_id`
	AND `mails`.`kind` = CASE `w`.`number` WHEN 1 THEN 'summary' ELSE 'summary-' || `w`.`number` END
) WHERE `kind` = 'summary' OR `kind` LIKE 'summary-%';--> statement-breakpoint
UPDATE `mails` SET `kind` = 'summary' WHERE `kind` LIKE 'summary-%';--> statement-breakpoint
-- And one of the reference group by name and address; of two of the same, who is still there comes first.
UPDATE `mails` SET `referee_id` = (
	SELECT `r`.`id` FROM `referees` `r` WHERE `r`.`project_id` = `mails`.`project_id`
	AND `r`.`email` = `mails`.`recipient` AND `r`.`name` = `mails`.`recipient_name`
	ORDER BY `r`.`removed_at` IS NOT NULL, `r`.`position` LIMIT 1
) WHERE `kind` = 'comments';

ALTER TABLE "mails" ADD COLUMN "referee_id" text;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "workshop_id" text;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_referee_id_referees_id_fk" FOREIGN KEY ("referee_id") REFERENCES "public"."referees"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mails_workshop" ON "mails" USING btree ("workshop_id");--> statement-breakpoint
-- A letter knew its workshop by its kind: `summary` was of workshop 1, `summary-2` to `summary-9` of the later ones.
UPDATE "mails" SET "workshop_id" = (
	SELECT "w"."id" FROM "workshops" "w" WHERE "w"."project_id" = "mails"."project_id"
	AND "mails"."kind" = CASE "w"."number" WHEN 1 THEN 'summary' ELSE 'summary-' || "w"."number" END
) WHERE "kind" = 'summary' OR "kind" LIKE 'summary-%';--> statement-breakpoint
UPDATE "mails" SET "kind" = 'summary' WHERE "kind" LIKE 'summary-%';--> statement-breakpoint
-- And one of the reference group by name and address; of two of the same, who is still there comes first.
UPDATE "mails" SET "referee_id" = (
	SELECT "r"."id" FROM "referees" "r" WHERE "r"."project_id" = "mails"."project_id"
	AND "r"."email" = "mails"."recipient" AND "r"."name" = "mails"."recipient_name"
	ORDER BY "r"."removed_at" IS NOT NULL, "r"."position" LIMIT 1
) WHERE "kind" = 'comments';

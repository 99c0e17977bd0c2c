ALTER TABLE "minutes" ADD COLUMN "returns" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "supplements" ADD COLUMN "return_no" smallint DEFAULT 0 NOT NULL;
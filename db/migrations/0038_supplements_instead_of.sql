ALTER TABLE "day_exceptions" ADD COLUMN "instead_of" text COLLATE "vi-x-icu";--> statement-breakpoint
ALTER TABLE "supplements" ADD COLUMN "instead_of" text COLLATE "vi-x-icu";--> statement-breakpoint
ALTER TABLE "reopenings" ADD COLUMN "instead_of" text COLLATE "vi-x-icu";
ALTER TABLE "proposals" ADD COLUMN "penalty" "penalty";--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "is_reduction" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "endorsed_on" date;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "endorsement" text;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "endorsed_votes" smallint;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "endorsed_base" smallint;
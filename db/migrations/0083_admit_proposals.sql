ALTER TABLE "proposals" ADD COLUMN "penalty" "penalty";--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "is_reduction" boolean DEFAULT false NOT NULL;
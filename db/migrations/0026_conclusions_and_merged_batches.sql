ALTER TABLE "batches" ADD COLUMN "is_merged" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "minutes" ADD COLUMN "conclusion_number" integer;--> statement-breakpoint
ALTER TABLE "reopenings" ADD COLUMN "conclusion_number" integer;
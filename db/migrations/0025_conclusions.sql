ALTER TABLE "minutes" ADD COLUMN "conclusion_number" integer;--> statement-breakpoint
ALTER TABLE "reopenings" ADD COLUMN "conclusion_number" integer;
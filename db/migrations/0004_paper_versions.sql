ALTER TABLE "papers" DROP CONSTRAINT "papers_subject";--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "subject_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "data" jsonb;--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_subject" UNIQUE("form","subject_id","subject_version");
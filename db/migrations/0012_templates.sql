ALTER TABLE "templates" ALTER COLUMN "number" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "templates" ALTER COLUMN "valid_from" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "templates" ADD COLUMN "captions" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "templates" ADD COLUMN "published_on" date;--> statement-breakpoint
ALTER TABLE "templates" ADD COLUMN "published_by" integer;--> statement-breakpoint
ALTER TABLE "templates" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_published_by_accounts_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "templates_one_draft" ON "templates" USING btree ("org_id","kind") WHERE "templates"."valid_from" is null;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_draft_or_published" CHECK (("templates"."valid_from" is null) = ("templates"."number" is null));
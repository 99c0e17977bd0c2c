CREATE TABLE "reply_templates" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reply_templates_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"kind" "reply_kind" NOT NULL,
	"name" text COLLATE "vi-x-icu" NOT NULL,
	"text" text NOT NULL,
	"ended_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reply_templates_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
ALTER TABLE "feedback_items" drop column "search";--> statement-breakpoint
ALTER TABLE "feedback_items" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (setweight(vn_words(code || ' ' || title), 'A') || setweight(vn_words(text), 'B') || setweight(vn_words(coalesce(reply_text, '') || ' ' || coalesce(reply_document, '')), 'C')) STORED;--> statement-breakpoint
ALTER TABLE "reply_templates" ADD CONSTRAINT "reply_templates_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reply_templates_place" ON "reply_templates" USING btree ("org_path");
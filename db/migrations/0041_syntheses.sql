CREATE TABLE "syntheses" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "syntheses_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"month" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "syntheses_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "syntheses_month" UNIQUE("org_id","month")
);
--> statement-breakpoint
ALTER TABLE "feedback_items" ADD COLUMN "answer_due_on" date;--> statement-breakpoint
ALTER TABLE "syntheses" ADD CONSTRAINT "syntheses_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_answered" ON "feedback_items" USING btree ("answered_on") WHERE "feedback_items"."answered_on" is not null;--> statement-breakpoint
CREATE INDEX "feedback_steps_arrived" ON "feedback_steps" USING btree ("done_on","item_id") WHERE "feedback_steps"."to_status" = 'forwarded' and ("feedback_steps"."from_status" is null or "feedback_steps"."from_status" = 'sent');
CREATE TABLE "feedback_fields" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "feedback_fields_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"ended_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	CONSTRAINT "feedback_fields_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "feedback_fields_name" UNIQUE("org_id","name")
);
--> statement-breakpoint
ALTER TABLE "feedback_fields" ADD CONSTRAINT "feedback_fields_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
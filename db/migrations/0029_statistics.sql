CREATE TABLE "admission_targets" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "admission_targets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"year" smallint NOT NULL,
	"target" smallint NOT NULL,
	"source" text NOT NULL,
	"entered_by" integer NOT NULL,
	"entered_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "admission_targets_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "admission_targets_target" CHECK ("admission_targets"."target" >= 0)
);
--> statement-breakpoint
CREATE TABLE "rating_figures" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rating_figures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"tag" text DEFAULT '' NOT NULL,
	"year" smallint NOT NULL,
	"percent" numeric(5, 2) NOT NULL,
	"rated" integer,
	"scale" text NOT NULL,
	"source" text NOT NULL,
	"entered_by" integer NOT NULL,
	"entered_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rating_figures_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "rating_figures_percent" CHECK ("rating_figures"."percent" between 0 and 100)
);
--> statement-breakpoint
ALTER TABLE "admission_targets" ADD CONSTRAINT "admission_targets_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admission_targets" ADD CONSTRAINT "admission_targets_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_figures" ADD CONSTRAINT "rating_figures_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_figures" ADD CONSTRAINT "rating_figures_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "admission_targets_place" ON "admission_targets" USING btree ("org_path","year");--> statement-breakpoint
CREATE INDEX "rating_figures_place" ON "rating_figures" USING btree ("org_path","year");
CREATE TYPE "public"."guidance_state" AS ENUM('asked', 'answered', 'merged');--> statement-breakpoint
CREATE TABLE "guidance_answers" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "guidance_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"topic_id" integer NOT NULL,
	"title" text NOT NULL,
	"situation" text NOT NULL,
	"text" text NOT NULL,
	"source_document" text NOT NULL,
	"source_on" date NOT NULL,
	"source_clause" text NOT NULL,
	"is_published" boolean NOT NULL,
	"question_id" integer,
	"replaces_id" integer,
	"answered_by" integer NOT NULL,
	"instead_of" text COLLATE "vi-x-icu",
	"answered_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"search" text GENERATED ALWAYS AS (vn_plain(title || ' ' || situation || ' ' || text || ' ' || source_document || ' ' || source_clause)) STORED,
	CONSTRAINT "guidance_answers_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "guidance_answers_replaces" UNIQUE("replaces_id")
);
--> statement-breakpoint
CREATE TABLE "guidance_questions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "guidance_questions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"topic_id" integer NOT NULL,
	"title" text NOT NULL,
	"situation" text NOT NULL,
	"asked_by" integer NOT NULL,
	"instead_of" text COLLATE "vi-x-icu",
	"asked_on" date NOT NULL,
	"due_on" date NOT NULL,
	"state" "guidance_state" DEFAULT 'asked' NOT NULL,
	"answer_id" integer,
	"read_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guidance_questions_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "guidance_questions_answered" CHECK (("guidance_questions"."state" = 'asked') = ("guidance_questions"."answer_id" is null) and ("guidance_questions"."read_on" is null or "guidance_questions"."answer_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "guidance_topics" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "guidance_topics_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"name" text COLLATE "vi-x-icu" NOT NULL,
	"submit_key" uuid,
	CONSTRAINT "guidance_topics_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "guidance_topics_name" UNIQUE("org_id","name")
);
--> statement-breakpoint
ALTER TABLE "guidance_answers" ADD CONSTRAINT "guidance_answers_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guidance_answers" ADD CONSTRAINT "guidance_answers_topic_id_guidance_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."guidance_topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guidance_answers" ADD CONSTRAINT "guidance_answers_question_id_guidance_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."guidance_questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guidance_answers" ADD CONSTRAINT "guidance_answers_replaces_id_guidance_answers_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."guidance_answers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guidance_answers" ADD CONSTRAINT "guidance_answers_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guidance_questions" ADD CONSTRAINT "guidance_questions_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guidance_questions" ADD CONSTRAINT "guidance_questions_topic_id_guidance_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."guidance_topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guidance_questions" ADD CONSTRAINT "guidance_questions_asked_by_accounts_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guidance_questions" ADD CONSTRAINT "guidance_questions_answer_id_guidance_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."guidance_answers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guidance_topics" ADD CONSTRAINT "guidance_topics_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guidance_answers_question" ON "guidance_answers" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "guidance_answers_newest" ON "guidance_answers" USING btree ("answered_on","id");--> statement-breakpoint
CREATE INDEX "guidance_answers_search" ON "guidance_answers" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "guidance_questions_place" ON "guidance_questions" USING btree ("org_path","state");--> statement-breakpoint
CREATE INDEX "guidance_questions_newest" ON "guidance_questions" USING btree ("asked_on","id");--> statement-breakpoint
CREATE INDEX "guidance_questions_answer" ON "guidance_questions" USING btree ("answer_id");
ALTER TABLE "task_steps" ADD COLUMN "instead_of" text COLLATE "vi-x-icu";--> statement-breakpoint
ALTER TABLE "visitors" ADD COLUMN "sort_name" text COLLATE "vi-x-icu" GENERATED ALWAYS AS (regexp_replace(btrim(full_name), '^(.*)\s(\S+)$', '\2 \1')) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "visitors_order" ON "visitors" USING btree ("sort_name","id");
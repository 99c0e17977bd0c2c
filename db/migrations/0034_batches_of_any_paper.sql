ALTER TABLE "batch_items" DROP CONSTRAINT "batch_items_minutes_id_minutes_id_fk";
--> statement-breakpoint
ALTER TABLE "batch_items" DROP COLUMN "minutes_id";
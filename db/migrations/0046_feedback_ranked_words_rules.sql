-- It went with the column that was made anew.
CREATE INDEX "feedback_search" ON "feedback_items" USING gin ("search") WITH (fastupdate=false);

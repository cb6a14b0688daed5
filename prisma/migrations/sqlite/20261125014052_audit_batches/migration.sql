-- CreateTable
CREATE TABLE "AuditBatch" (
    "sequence" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "records" TEXT NOT NULL
);

-- What was kept before: a batch each.
INSERT INTO "AuditBatch" ("sequence", "records")
    SELECT "rowid", json_array(json("record")) FROM "AuditEvent" ORDER BY "rowid";

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "AuditEvent";
PRAGMA foreign_keys=on;

-- CreateTable
CREATE TABLE "RoleDeletion" (
    "taskId" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "roleId" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ActionLastUsed" (
    "principalId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "usedAt" DATETIME NOT NULL,
    "region" TEXT NOT NULL,

    PRIMARY KEY ("principalId", "action")
);

-- CreateTable
CREATE TABLE "AccessReport" (
    "jobId" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "content" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "AccountPreference" (
    "accountId" TEXT NOT NULL PRIMARY KEY,
    "globalEndpointTokenVersion" INTEGER NOT NULL
);

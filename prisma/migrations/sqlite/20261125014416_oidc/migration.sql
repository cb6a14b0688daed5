-- CreateTable
CREATE TABLE "OidcProvider" (
    "arn" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "clientIds" TEXT NOT NULL,
    "thumbprints" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "OutboundFederation" (
    "accountId" TEXT NOT NULL PRIMARY KEY,
    "issuerId" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "TokenSigningKey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "algorithm" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "sealedKey" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "OutboundFederation_issuerId_key" ON "OutboundFederation"("issuerId");

-- CreateTable
CREATE TABLE "SamlProvider" (
    "arn" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "uuid" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "metadata" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "certificates" TEXT NOT NULL,
    "validUntil" DATETIME NOT NULL,
    "encryptionMode" TEXT
);

-- CreateTable
CREATE TABLE "SamlPrivateKey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "providerArn" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    "sealedKey" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LoginProfile" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "resetRequired" BOOLEAN NOT NULL,
    "previousHashes" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "PasswordPolicy" (
    "accountId" TEXT NOT NULL PRIMARY KEY,
    "minimumPasswordLength" INTEGER NOT NULL,
    "requireSymbols" BOOLEAN NOT NULL,
    "requireNumbers" BOOLEAN NOT NULL,
    "requireUppercaseCharacters" BOOLEAN NOT NULL,
    "requireLowercaseCharacters" BOOLEAN NOT NULL,
    "allowUsersToChangePassword" BOOLEAN NOT NULL,
    "maxPasswordAge" INTEGER,
    "passwordReusePrevention" INTEGER,
    "hardExpiry" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "MfaDevice" (
    "serialNumber" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "sealedSeed" TEXT NOT NULL,
    "userId" TEXT,
    "enabledAt" DATETIME,
    "drift" INTEGER NOT NULL,
    "lastStep" INTEGER NOT NULL
);

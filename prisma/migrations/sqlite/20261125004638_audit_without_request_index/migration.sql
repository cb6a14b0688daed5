-- DropIndex
DROP INDEX "AuditEvent_requestId_idx";

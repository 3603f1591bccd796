namespace FinAppCompliance.EntityFrameworkCore.Schema;

/// <summary>A step that a database has: its checksum, and from which version on a program can go on with it.</summary>
internal sealed record AppliedStep(int Version, string Checksum, int ReadableFrom);

namespace FinAppCompliance.AuditTrail.Keys;

/// <summary>The members of the published file of a change of the key.</summary>
internal sealed record KeyChangeFile(string Format, string Statement, string Entry, IReadOnlyList<string> Proof, string Checkpoint);

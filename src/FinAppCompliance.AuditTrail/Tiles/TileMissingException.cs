namespace FinAppCompliance.AuditTrail.Tiles;

/// <summary>Says that a published file which a checkpoint promises is missing or torn.</summary>
internal sealed class TileMissingException(string message) : Exception(message);

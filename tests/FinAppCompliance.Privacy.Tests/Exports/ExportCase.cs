namespace FinAppCompliance.Privacy.Tests.Exports;

/// <summary>Names what is exported in a test.</summary>
public enum ExportCase
{
    Record,
    Receipt,
    Refusal,
    Child,
}

namespace FinAppCompliance.Domain.Register.Json;

/// <summary>Tells to what kind of record a converter's references point.</summary>
internal interface IRefConverter
{
    /// <summary>Gets the record type pointed to.</summary>
    Type Target { get; }
}

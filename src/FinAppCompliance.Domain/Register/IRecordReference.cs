namespace FinAppCompliance.Domain.Register;

/// <summary>A reference to a record whose type is not known at compile time.</summary>
internal interface IRecordReference
{
    /// <summary>Gets the id of the record.</summary>
    string Id { get; }
}

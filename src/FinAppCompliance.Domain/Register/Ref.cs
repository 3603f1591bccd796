namespace FinAppCompliance.Domain.Register;

/// <summary>Points to another record of the register by its id.</summary>
/// <typeparam name="T">The kind of record pointed to.</typeparam>
/// <param name="Id">The id of the record.</param>
/// <remarks>The default value points to nothing. Compared ordinally. Immutable and thread-safe.</remarks>
public readonly record struct Ref<T>(string Id) : IRecordReference
    where T : RegisterRecord
{
    /// <summary>Points to a record.</summary>
    /// <param name="record">The record.</param>
    public static implicit operator Ref<T>(T record) => new((record ?? throw new ArgumentNullException(nameof(record))).Id);

    /// <summary>Points to the record with an id.</summary>
    /// <param name="id">The id.</param>
    public static implicit operator Ref<T>(string id) => new(id);

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id ?? string.Empty;
}

using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Facts;

/// <summary>Says under which keys records of one type are found, such as the plans of an application.</summary>
/// <remarks>
/// Make one for each question and keep it in a static member: a fact set builds the index of a lookup once and finds it
/// again by reference. Immutable and thread-safe.
/// </remarks>
public abstract class RecordLookup
{
    private protected RecordLookup(Type recordType) => RecordType = recordType;

    /// <summary>Gets the type of the records that are found.</summary>
    public Type RecordType { get; }

    /// <summary>Makes a lookup by a single fact.</summary>
    /// <typeparam name="TRecord">The type of the records.</typeparam>
    /// <typeparam name="TKey">The type of the key, most often a reference.</typeparam>
    /// <param name="key">The fact; pure. A record whose fact is unknown may belong under any key.</param>
    public static RecordLookup<TRecord, TKey> By<TRecord, TKey>(Func<TRecord, Fact<TKey>> key)
        where TRecord : RegisterRecord
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(record => key(record) is var fact && fact.TryGet(out var known) ? [known] : fact.IsUnknown ? default : FactList<TKey>.Empty);
    }

    /// <summary>Makes a lookup by every item of a list.</summary>
    /// <typeparam name="TRecord">The type of the records.</typeparam>
    /// <typeparam name="TKey">The type of the key, most often a reference.</typeparam>
    /// <param name="keys">The list; pure. A record whose list is unknown may belong under any key.</param>
    public static RecordLookup<TRecord, TKey> ByEach<TRecord, TKey>(Func<TRecord, FactList<TKey>> keys)
        where TRecord : RegisterRecord
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(keys);
        return new(keys);
    }

    /// <summary>Returns the ids under which a record is found; unknown when it may be found under any.</summary>
    /// <param name="record">A record of <see cref="RecordType"/>.</param>
    /// <exception cref="InvalidCastException">The record is of another type.</exception>
    public abstract FactList<string> KeyIdsOf(RegisterRecord record);
}

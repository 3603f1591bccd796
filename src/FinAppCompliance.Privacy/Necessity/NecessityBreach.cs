namespace FinAppCompliance.Privacy.Necessity;

/// <summary>Names what is wrong with the collection of one kind of information.</summary>
public enum NecessityBreach
{
    /// <summary>Nothing. Also the default value.</summary>
    None = 0,

    /// <summary>An extension is forced: without it the service is refused (PIPL 16, AUD 4.2).</summary>
    ForcedExtension,

    /// <summary>It is collected and no function uses it (PIPL 6, AUD 4.1).</summary>
    UnrelatedCollection,

    /// <summary>Some function uses it, and the notice does not list it, or not the SDK that collects it (PIPL 17, AUD 2.1).</summary>
    UndeclaredCollection,
}

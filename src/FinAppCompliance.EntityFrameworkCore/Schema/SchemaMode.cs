namespace FinAppCompliance.EntityFrameworkCore.Schema;

/// <summary>Says what happens to the schema when a store is first used.</summary>
public enum SchemaMode
{
    /// <summary>Missing steps are applied under a lock, each step whole or not at all. Also the default.</summary>
    Apply = 0,

    /// <summary>Nothing is changed; a schema that lacks steps is an error. For hosts whose database role may not change tables.</summary>
    VerifyOnly,
}

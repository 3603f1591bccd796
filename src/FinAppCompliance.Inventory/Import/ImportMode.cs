namespace FinAppCompliance.Inventory.Import;

/// <summary>Says what an import does with records that the register already holds.</summary>
public enum ImportMode
{
    /// <summary>Keep what people entered and fill only facts that are unknown. Also the default value.</summary>
    FillUnknown = 0,

    /// <summary>Replace records by those imported; the state of an application stays as the life cycle left it.</summary>
    Replace,
}

namespace FinAppCompliance.Domain.Conduct;

/// <summary>Names to whom something is sold (客户类型).</summary>
public enum CustomerKind
{
    /// <summary>To natural persons. Also the default value, as it is under most duties.</summary>
    NaturalPerson = 0,

    /// <summary>To companies.</summary>
    Company,

    /// <summary>To both.</summary>
    Both,
}

namespace FinAppCompliance.Domain.Register.Shapes;

/// <summary>Says how a member may be left open in a file.</summary>
internal enum FactForm
{
    /// <summary>Always a value. Also the default value.</summary>
    Plain = 0,

    /// <summary>Missing, null or a value.</summary>
    Fact,

    /// <summary>Missing or an array.</summary>
    FactList,
}

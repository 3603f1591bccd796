namespace FinAppCompliance.Rules;

/// <summary>Says in which direction the value of a parameter asks for more.</summary>
public enum Tighter
{
    /// <summary>Neither direction asks for more, so nobody loosens by changing the value. Also the default value.</summary>
    None = 0,

    /// <summary>A lower value asks for more, as with a time within which something must be done.</summary>
    Lower,

    /// <summary>A higher value asks for more, as with a time of notice or a least score.</summary>
    Higher,
}

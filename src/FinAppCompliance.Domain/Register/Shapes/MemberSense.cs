namespace FinAppCompliance.Domain.Register.Shapes;

/// <summary>Names what the value of a member stands for beyond its form, as far as it can be checked.</summary>
internal enum MemberSense
{
    /// <summary>Nothing that could be checked. Also the default value.</summary>
    None = 0,

    /// <summary>A region code (行政区划代码).</summary>
    Region,

    /// <summary>A unified social credit code (统一社会信用代码).</summary>
    CreditCode,

    /// <summary>The time of something that can only be recorded after it happened.</summary>
    PastEvent,

    /// <summary>Who did something: a name, a role or a user id, without characters that nobody sees.</summary>
    Person,
}

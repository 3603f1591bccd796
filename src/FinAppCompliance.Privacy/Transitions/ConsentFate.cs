namespace FinAppCompliance.Privacy.Transitions;

/// <summary>Says what becomes of the consents for one purpose when an application is integrated into another or ends.</summary>
public enum ConsentFate
{
    /// <summary>The purpose ends with the application; its information falls under retention. Also the default value.</summary>
    Ends = 0,

    /// <summary>Consents do not carry over; the person is asked afresh before anything is processed.</summary>
    AskedAfresh,

    /// <summary>Consents carry over: nothing that a consent is about changes.</summary>
    CarriesOver,

    /// <summary>The purpose rests on another basis than consent; the person is told.</summary>
    NoConsentNeeded,
}

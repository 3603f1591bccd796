namespace FinAppCompliance.Privacy.Transitions;

/// <summary>Says how the handler of the application that stays relates to that of the one that goes.</summary>
public enum HandlerSuccession
{
    /// <summary>Another handler, to whom providing needs a consent of its own (PIPL 23). Also the default value, so that nothing carries over by accident.</summary>
    AnotherHandler = 0,

    /// <summary>The same handler.</summary>
    SameHandler,

    /// <summary>A successor by merger, division, dissolution or bankruptcy, whose name and contact the person is told (PIPL 22).</summary>
    LegalSuccessor,
}

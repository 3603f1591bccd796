namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>The base of all contracts: one database for each case.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    protected IStoreSource Source { get; private set; } = null!;

    protected StoreHandle Stores { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Source = await CreateSourceAsync();
        Stores = Source.Open();
    }

    public async Task DisposeAsync()
    {
        await Stores.DisposeAsync();
        await Source.DisposeAsync();
    }

    protected abstract Task<IStoreSource> CreateSourceAsync();
}

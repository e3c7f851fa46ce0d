-- The group roles the program works with. The program runs this itself where its login may; otherwise an administrator
-- runs it once, in the program's own database (made with ENCODING 'UTF8'):
--
--   PGOPTIONS='-c tonghop.login=<the login>' psql -d <the database> -f roles.sql
--
-- The login should be the program's alone. It may take the roles by SET ROLE and has nothing of them before: a
-- connection that forgets to say what it works as may do nothing. Running this again changes nothing, and puts right
-- a login that was made by an older version of this file.
DO $$
DECLARE
    login text := COALESCE(NULLIF(current_setting('tonghop.login', TRUE), ''), current_user);
    name text;
    -- Until version 15 the login says whether it inherits, from 16 on each membership does.
    memberships boolean := current_setting('server_version_num')::int >= 160000;
    superuser boolean := (SELECT rolsuper FROM pg_roles WHERE rolname = login);
BEGIN
    FOREACH name IN ARRAY ARRAY['tonghop_owner', 'tonghop_app', 'tonghop_reader'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', name);
        END IF;
        IF login <> name AND NOT superuser AND memberships THEN
            IF NOT pg_has_role(login, name, 'SET') OR pg_has_role(login, name, 'USAGE') THEN
                EXECUTE format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', name, login);
            END IF;
        ELSIF login <> name AND NOT pg_has_role(login, name, 'MEMBER') THEN
            EXECUTE format('GRANT %I TO %I', name, login);
        END IF;
    END LOOP;
    IF NOT superuser AND NOT memberships
       AND EXISTS (SELECT FROM pg_roles WHERE rolname = login AND rolinherit) THEN
        EXECUTE format('ALTER ROLE %I NOINHERIT', login);
    END IF;
    -- Migrations make schemas and the trusted extension btree_gist as the owner.
    IF current_database() <> 'postgres'
       AND NOT has_database_privilege('tonghop_owner', current_database(), 'CREATE') THEN
        EXECUTE format('GRANT CREATE ON DATABASE %I TO tonghop_owner', current_database());
    END IF;
END
$$;
